# Generated from spec/merchant_service/complaints_v2.yaml, spec/common.yaml by `make codegen`. Do not edit.
"""What `client.merchant_service.complaints_v2` is made of."""

import builtins
import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from attrs import field

from wxpay_client.schema import (
    ErrorCodes,
    Event,
    Operation,
    Pages,
    Request,
    Resource,
    RetryPolicy,
    Timeout,
    fields,
    frozen,
)


class ComplaintState(StrEnum):
    """State of a complaint (投诉单状态)."""

    PENDING = "PENDING"
    """It waits for the merchant (待处理)."""
    PROCESSING = "PROCESSING"
    """The merchant has answered (处理中)."""
    PROCESSED = "PROCESSED"
    """The merchant says that it is settled (已处理完成)."""


class ComplaintServiceOrderState(StrEnum):
    """State of an order of payscore (支付分服务单状态)."""

    DOING = "DOING"
    """The service is under way (服务订单进行中)."""
    REVOKED = "REVOKED"
    """It is cancelled (服务订单已取消)."""
    WAITPAY = "WAITPAY"
    """It waits to be paid (服务订单待支付)."""
    DONE = "DONE"
    """It is over (服务订单已完成)."""


class ComplaintMediaType(StrEnum):
    """Where the files come from (媒体文件业务类型)."""

    USER_COMPLAINT_IMAGE = "USER_COMPLAINT_IMAGE"
    """The user attached them to the complaint (用户提交投诉时上传的图片凭证)."""
    OPERATION_IMAGE = "OPERATION_IMAGE"
    """They came with what was said later (用户、商户、微信支付客服在协商时上传的图片凭证)."""


class ComplaintProblemType(StrEnum):
    """What the user wants (问题类型)."""

    REFUND = "REFUND"
    """A refund (申请退款)."""
    SERVICE_NOT_WORK = "SERVICE_NOT_WORK"
    """A service that works (服务权益未生效)."""
    OTHERS = "OTHERS"
    """Something else (其他类型)."""


class ComplaintUserTag(StrEnum):
    """What is known of a user (用户标签)."""

    TRUSTED = "TRUSTED"
    """Somebody to be trusted (可信)."""
    HIGH_RISK = "HIGH_RISK"
    """Somebody to be careful with (高风险)."""


class ComplaintAdditionalType(StrEnum):
    """What trade it is (补充信息类型)."""

    SHARE_POWER_TYPE = "SHARE_POWER_TYPE"
    """Power banks for hire (充电宝投诉)."""


class ComplaintOperateType(StrEnum):
    """What was done (操作类型)."""

    USER_CREATE_COMPLAINT = "USER_CREATE_COMPLAINT"
    """The user complained (用户提交投诉)."""
    USER_CONTINUE_COMPLAINT = "USER_CONTINUE_COMPLAINT"
    """The user complained again (用户继续投诉)."""
    USER_RESPONSE = "USER_RESPONSE"
    """The user said something (用户留言)."""
    PLATFORM_RESPONSE = "PLATFORM_RESPONSE"
    """WeChat Pay said something (平台留言)."""
    MERCHANT_RESPONSE = "MERCHANT_RESPONSE"
    """The merchant answered (商户留言)."""
    MERCHANT_CONFIRM_COMPLETE = "MERCHANT_CONFIRM_COMPLETE"
    """The merchant said that it is settled (商户申请结单)."""
    USER_CREATE_COMPLAINT_SYSTEM_MESSAGE = "USER_CREATE_COMPLAINT_SYSTEM_MESSAGE"
    """The system told of the complaint (用户提交投诉系统通知)."""
    COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE = "COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE"
    """The system told of a refund in full (投诉单发起全额退款系统通知)."""
    USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE = "USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE"
    """The system told of another complaint (用户继续投诉系统通知)."""
    USER_REVOKE_COMPLAINT = "USER_REVOKE_COMPLAINT"
    """The user took the complaint back (用户主动撤诉)."""
    USER_COMFIRM_COMPLAINT = "USER_COMFIRM_COMPLAINT"
    """The user agreed that it is settled (用户确认投诉解决), as the gateway spells it."""
    PLATFORM_HELP_APPLICATION = "PLATFORM_HELP_APPLICATION"
    """WeChat Pay urged the merchant (平台催办)."""
    USER_APPLY_PLATFORM_HELP = "USER_APPLY_PLATFORM_HELP"
    """The user asked WeChat Pay for help (用户申请平台协助)."""
    MERCHANT_APPROVE_REFUND = "MERCHANT_APPROVE_REFUND"
    """The merchant granted the refund (商户同意退款申请)."""
    MERCHANT_REFUSE_RERUND = "MERCHANT_REFUSE_RERUND"
    """The merchant refused the refund (商户拒绝退款申请), as the gateway spells it."""
    USER_SUBMIT_SATISFACTION = "USER_SUBMIT_SATISFACTION"
    """The user said how satisfied they are (用户提交满意度调查结果)."""
    SERVICE_ORDER_CANCEL = "SERVICE_ORDER_CANCEL"
    """The service order was cancelled (服务订单已取消)."""
    SERVICE_ORDER_COMPLETE = "SERVICE_ORDER_COMPLETE"
    """The service order was completed (服务订单已完成)."""
    COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE = "COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE"
    """The system told of a refund in part (投诉单发起部分退款系统通知)."""
    COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE = "COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE"
    """The system told that a refund arrived (退款到账系统通知)."""
    COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE = "COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE"
    """The system told of a refund on the merchant's behalf (受托退款系统通知)."""
    USER_APPLY_PLATFORM_SERVICE = "USER_APPLY_PLATFORM_SERVICE"
    """The user asked WeChat Pay to step in (用户申请平台协助)."""
    USER_CANCEL_PLATFORM_SERVICE = "USER_CANCEL_PLATFORM_SERVICE"
    """The user no longer asks WeChat Pay to step in (用户取消平台协助)."""
    PLATFORM_SERVICE_FINISHED = "PLATFORM_SERVICE_FINISHED"
    """WeChat Pay is done with it (客服结束平台协助)."""
    USER_CLICK_RESPONSE = "USER_CLICK_RESPONSE"
    """The user clicked on something in a message (用户点击回复消息)."""


class MessageBlockType(StrEnum):
    """What a block is (消息块类型)."""

    TEXT = "TEXT"
    """A text (文本)."""
    IMAGE = "IMAGE"
    """An image (图片)."""
    LINK = "LINK"
    """A link (链接)."""
    FAQ_LIST = "FAQ_LIST"
    """Questions to choose from (FAQ列表)."""
    BUTTON = "BUTTON"
    """A button (按钮)."""
    BUTTON_GROUP = "BUTTON_GROUP"
    """Several buttons (按钮组)."""


class MessageTextColor(StrEnum):
    """Colour of a text (文本颜色)."""

    DEFAULT = "DEFAULT"
    """The usual one (默认)."""
    SECONDARY = "SECONDARY"
    """A paler one (次要)."""


class MessageImageStyle(StrEnum):
    """How wide an image is shown (图片样式类型)."""

    IMAGE_STYLE_TYPE_NARROW = "IMAGE_STYLE_TYPE_NARROW"
    """Narrow (窄)."""
    IMAGE_STYLE_TYPE_WIDE = "IMAGE_STYLE_TYPE_WIDE"
    """Wide (宽)."""


class MessageActionType(StrEnum):
    """What a click does (动作类型)."""

    ACTION_TYPE_SEND_MESSAGE = "ACTION_TYPE_SEND_MESSAGE"
    """Sends a message in the user's name (发送消息)."""
    ACTION_TYPE_JUMP_URL = "ACTION_TYPE_JUMP_URL"
    """Opens a URL (跳转链接)."""
    ACTION_TYPE_JUMP_MINI_PROGRAM = "ACTION_TYPE_JUMP_MINI_PROGRAM"
    """Opens a mini program (跳转小程序)."""


class MessageButtonLayout(StrEnum):
    """How buttons stand (按钮布局方式)."""

    LAYOUT_UNKNOWN = "LAYOUT_UNKNOWN"
    """It is not known (未知)."""
    LAYOUT_HORIZONTAL = "LAYOUT_HORIZONTAL"
    """Beside one another (横向)."""
    LAYOUT_VERTICAL = "LAYOUT_VERTICAL"
    """Below one another (纵向)."""


class MessageSender(StrEnum):
    """Who sent a message (发送者身份类别)."""

    UNKNOWN = "UNKNOWN"
    """It is not known (未知)."""
    MANUAL = "MANUAL"
    """A person (人工)."""
    MACHINE = "MACHINE"
    """A machine (机器)."""


class RefundProgressAction(StrEnum):
    """Whether a refund is granted (审批动作)."""

    REJECT = "REJECT"
    """It is refused (拒绝退款)."""
    APPROVE = "APPROVE"
    """It is granted (同意退款)."""


class ComplaintActionType(StrEnum):
    """What happened to a complaint (动作类型)."""

    CREATE_COMPLAINT = "CREATE_COMPLAINT"
    """The user complained (用户提交投诉)."""
    CONTINUE_COMPLAINT = "CONTINUE_COMPLAINT"
    """The user complained again (用户继续投诉)."""
    USER_RESPONSE = "USER_RESPONSE"
    """The user said something (用户新留言)."""
    RESPONSE_BY_PLATFORM = "RESPONSE_BY_PLATFORM"
    """WeChat Pay said something (平台新留言)."""
    SELLER_REFUND = "SELLER_REFUND"
    """The merchant asked for a refund (商户发起全额退款)."""
    MERCHANT_RESPONSE = "MERCHANT_RESPONSE"
    """The merchant answered (商户新回复)."""
    MERCHANT_CONFIRM_COMPLETE = "MERCHANT_CONFIRM_COMPLETE"
    """The merchant said that it is settled (商户反馈处理完成)."""
    USER_APPLY_PLATFORM_SERVICE = "USER_APPLY_PLATFORM_SERVICE"
    """The user asked WeChat Pay to step in (用户申请平台协助)."""
    USER_CANCEL_PLATFORM_SERVICE = "USER_CANCEL_PLATFORM_SERVICE"
    """The user no longer asks WeChat Pay to step in (用户取消平台协助)."""
    PLATFORM_SERVICE_FINISHED = "PLATFORM_SERVICE_FINISHED"
    """WeChat Pay is done with it (客服结束平台协助)."""
    MERCHANT_APPROVE_REFUND = "MERCHANT_APPROVE_REFUND"
    """The merchant granted the refund (商户同意退款)."""
    MERCHANT_REJECT_REFUND = "MERCHANT_REJECT_REFUND"
    """The merchant refused the refund (商户拒绝退款)."""
    REFUND_SUCCESS = "REFUND_SUCCESS"
    """The refund arrived (退款到账)."""


@frozen(kw_only=True)
class ComplaintOrder:
    """An order that a complaint is about (关联订单)."""

    transaction_id: str | None = None
    """WeChat Pay's order number (微信订单号). Example: `"4200000404201909069117582536"`."""
    out_trade_no: str | None = None
    """The merchant's order number (商户订单号). Example: `"20190906154617947762231"`."""
    amount: int | None = None
    """Amount of the order (订单金额), in fen. Example: `30`."""


@frozen(kw_only=True)
class ComplaintServiceOrder:
    """An order of payscore that a complaint is about (关联服务单)."""

    order_id: str | None = None
    """WeChat Pay's number of the service order (微信支付服务订单号). Example: `"15646546545165651651"`."""
    out_order_no: str | None = None
    """The merchant's number of the service order (商户服务订单号). Example: `"1234323JKHDFE1243252"`."""
    state: ComplaintServiceOrderState | str | None = None
    """State of an order of payscore (支付分服务单状态). Example: `"DOING"`."""


@frozen(kw_only=True)
class ComplaintMedia:
    """Files that belong to a complaint (投诉资料)."""

    media_type: ComplaintMediaType | str | None = None
    """Where the files come from (媒体文件业务类型). Example: `"USER_COMPLAINT_IMAGE"`."""
    media_url: list[str] | None = None
    """URLs of the images (媒体文件URL); what follows `/images/` is the `media_id` that
    `merchant_service.images.download` takes.
    """


@frozen(kw_only=True)
class SharePowerAddress:
    """Where a hired power bank was given back (归还地点信息)."""

    return_address: str | None = None
    """The place (归还地点). Example: `"广东省深圳市南山区海天二路33号"`."""
    longitude: str | float | None = None
    """Longitude (归还地点经度), in degrees. Example: `"113.93535488533665"`."""
    latitude: str | float | None = None
    """Latitude (归还地点纬度), in degrees. Example: `"22.52305518747831"`."""


@frozen(kw_only=True)
class SharePowerInfo:
    """How a hired power bank was given back (充电宝投诉相关信息)."""

    return_time: dt.datetime | None = None
    """When it was given back (归还时间). Example: `"2015-05-20T13:29:35+08:00"`."""
    return_address_info: SharePowerAddress | None = None
    """Where a hired power bank was given back (归还地点信息)."""
    is_returned_to_same_machine: bool | None = None
    """Whether it was given back to the machine that it came from (是否归还同一柜机). Example: `False`."""


@frozen(kw_only=True)
class ComplaintAdditionalInfo:
    """What else there is to know (补充信息), of some trades."""

    type: ComplaintAdditionalType | str | None = None
    """What trade it is (补充信息类型). Example: `"SHARE_POWER_TYPE"`."""
    share_power_info: SharePowerInfo | None = None
    """How a hired power bank was given back (充电宝投诉相关信息)."""


@frozen(kw_only=True)
class Complaint:
    """A complaint, as it stands now (投诉单)."""

    complaint_id: str
    """Number of the complaint (投诉单号). Example: `"200201820200101080076610000"`."""
    complaint_time: dt.datetime
    """When the user complained (投诉时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    complaint_detail: str | None = None
    """What the user says (投诉详情). Example: `"反馈一个重复扣费的问题"`."""
    complaint_state: ComplaintState | str
    """State of a complaint (投诉单状态). Example: `"PENDING"`."""
    complainted_mchid: str | int | None = None
    """Number of the merchant that is complained of (被诉商户号). Example: `"1900012181"`."""
    payer_phone: str | None = field(default=None, repr=False, metadata=fields.body(sensitive=True))
    """Phone number of the user (投诉人联系方式). Travels encrypted; give and get plain text. Example: `"18500000000"`."""
    payer_openid: str | None = None
    """The user's open ID under the merchant's app ID (投诉人openid). Example: `"oUpF8uMuAJO_M2pxb1Q9zNjWeS6o"`."""
    complaint_order_info: list[ComplaintOrder] | None = None
    """The orders that it is about (投诉单关联订单信息)."""
    service_order_info: list[ComplaintServiceOrder] | None = None
    """The orders of payscore that it is about (投诉单关联服务单信息)."""
    complaint_media_list: list[ComplaintMedia] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """Files that the user attached (投诉资料列表)."""
    complaint_full_refunded: bool | None = None
    """Whether all orders are refunded in full (投诉单是否已全额退款). Example: `False`."""
    incoming_user_response: bool | None = None
    """Whether the user waits for an answer (是否有待回复的用户留言). Example: `True`."""
    problem_description: str | None = None
    """The problem in a few words (问题描述). Example: `"不满意商家服务"`."""
    user_complaint_times: int | None = None
    """How often the user complained of it (用户投诉次数); once, where it is new. Example: `1`."""
    problem_type: ComplaintProblemType | str | None = None
    """What the user wants (问题类型). Example: `"REFUND"`."""
    apply_refund_amount: int | None = None
    """Amount that the user wants refunded (申请退款金额), in fen; where the problem is REFUND. Example: `10`."""
    user_tag_list: list[ComplaintUserTag | str] | None = None
    """What is known of the user (用户标签列表)."""
    additional_info: ComplaintAdditionalInfo | None = None
    """What else there is to know (补充信息), of some trades."""
    in_platform_service: bool | None = None
    """Whether WeChat Pay helps to settle it (是否在平台协助中). Example: `True`."""
    need_immediate_service: bool | None = None
    """Whether the user is to be served at once (是否需即时服务用户), by `response_immediate_service`. Example: `True`."""
    is_agent_mode: bool | None = None
    """Whether the user complained to an AI agent (是否是智能体投诉). Example: `False`."""


@frozen(kw_only=True)
class ComplaintList:
    """A page of complaints."""

    data: list[Complaint] | None = None
    """The complaints (用户投诉信息详情). The items are told apart by `complaint_id`."""
    limit: int | None = None
    """How many the page has at most (分页大小). Example: `5`."""
    offset: int | None = None
    """How many were left out before the page begins (分页开始位置). Example: `0`."""
    total_count: int | None = None
    """How many there are in all (总条数); with the first page only, whose `offset` is 0. Example: `1000`."""


@frozen(kw_only=True)
class MessageText:
    """A text (文本)."""

    text: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The words (文本). At least 1 character. Example: `"您好，请问有什么可以帮您？"`."""
    color: MessageTextColor | str | None = None
    """Colour of a text (文本颜色). Example: `"DEFAULT"`."""
    is_bold: bool | None = None
    """Whether it is bold (是否粗体). Example: `True`."""


@frozen(kw_only=True)
class MessageImage:
    """An image (图片)."""

    media_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Its number (媒体ID), of `merchant_service.images.upload`. At least 1 character. Example:
    `"BB04A5DEEFEA18D4F2554C1EDD3B610B.bmp"`.
    """
    image_style_type: MessageImageStyle | str | None = None
    """How wide an image is shown (图片样式类型). Example: `"IMAGE_STYLE_TYPE_NARROW"`."""


@frozen(kw_only=True)
class MessageMiniProgram:
    """The mini program that a click opens (跳转小程序信息); a message that is sent needs its `appid`."""

    appid: str | None = field(default=None, metadata=fields.body(min_length=1))
    """App ID of the mini program (跳转小程序APPID). At least 1 character. Example: `"wxd678efh567hg6787"`."""
    path: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Page of the mini program (跳转小程序页面PATH). At least 1 character. Example: `"pages/order"`."""
    text: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Name of the page (跳转小程序页面名称). At least 1 character. Example: `"查看订单"`."""


@frozen(kw_only=True)
class MessageInfo:
    """The message that a click sends (回复消息内容); a message that is sent needs its `content`."""

    content: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The message (回复的消息内容). At least 1 character. Example: `"转人工"`."""
    custom_data: str | None = field(default=None, metadata=fields.body(min_length=1))
    """Text of the merchant's own (自定义透传字段), given back by the history. At least 1 character. Example: `"refund"`."""


@frozen(kw_only=True)
class MessageAction:
    """What a click does (动作); it has the member that its `action_type` asks for."""

    action_type: MessageActionType | str | None = None
    """What a click does (动作类型). Example: `"ACTION_TYPE_SEND_MESSAGE"`."""
    jump_url: str | None = field(default=None, metadata=fields.body(min_length=1))
    """URL to open (跳转链接); https. At least 1 character. Example: `"https://www.xxx.com/order"`."""
    mini_program_jump_info: MessageMiniProgram | None = None
    """The mini program that a click opens (跳转小程序信息); a message that is sent needs its `appid`."""
    message_info: MessageInfo | None = None
    """The message that a click sends (回复消息内容); a message that is sent needs its `content`."""
    action_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The merchant's number of the action (动作id), which tells what was clicked on. At least 1 character. Example:
    `"order"`.
    """


@frozen(kw_only=True)
class MessageInvalidInfo:
    """How long something can be clicked on (失效配置)."""

    expired_time: dt.datetime | None = None
    """When it can no longer be (过期时间). Example: `"2015-05-20T13:29:35+08:00"`."""
    multi_clickable: bool | None = None
    """Whether it can be more than once (是否可以多次点击). Example: `False`."""


@frozen(kw_only=True)
class MessageButton:
    """A button (按钮)."""

    text: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The words (文本). At least 1 character. Example: `"您好，请问有什么可以帮您？"`."""
    action: MessageAction | None = None
    """What a click does (动作); it has the member that its `action_type` asks for."""
    invalid_info: MessageInvalidInfo | None = None
    """How long something can be clicked on (失效配置)."""


@frozen(kw_only=True)
class MessageFaq:
    """A question to choose (FAQ)."""

    faq_id: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The merchant's number of the question (faq的id). At least 1 character. Example: `"refund"`."""
    faq_title: str | None = field(default=None, metadata=fields.body(min_length=1))
    """The question (faq内容). At least 1 character. Example: `"如何申请退款？"`."""
    action: MessageAction | None = None
    """What a click does (动作); it has the member that its `action_type` asks for."""


@frozen(kw_only=True)
class MessageFaqList:
    """Questions to choose from (FAQ列表)."""

    faqs: list[MessageFaq] | None = None
    """The questions (FAQ列表). The items are told apart by `faq_id`."""


@frozen(kw_only=True)
class MessageButtonGroup:
    """Several buttons (按钮组)."""

    buttons: list[MessageButton] | None = None
    """The buttons (按钮组)."""
    button_layout: MessageButtonLayout | str | None = None
    """How buttons stand (按钮布局方式). Example: `"LAYOUT_HORIZONTAL"`."""
    invalid_info: MessageInvalidInfo | None = None
    """How long something can be clicked on (失效配置)."""


@frozen(kw_only=True)
class MessageBlock:
    """A block of a message (消息块); it has the member that its `type` names."""

    type: MessageBlockType | str | None = None
    """What a block is (消息块类型). Example: `"TEXT"`."""
    text: MessageText | None = None
    """A text (文本)."""
    image: MessageImage | None = None
    """An image (图片)."""
    link: MessageButton | None = None
    """A link (链接)."""
    faq_list: MessageFaqList | None = None
    """Questions to choose from (FAQ列表)."""
    button: MessageButton | None = None
    """A button (按钮)."""
    button_group: MessageButtonGroup | None = None
    """Several buttons (按钮组)."""


@frozen(kw_only=True)
class ComplaintMessage:
    """A message that is made of blocks (消息内容)."""

    blocks: list[MessageBlock] | None = None
    """The blocks (消息内容), from top to bottom."""
    sender_identity: MessageSender | str | None = None
    """Who sent a message (发送者身份类别). Example: `"MACHINE"`."""
    custom_data: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=4096))
    """Text of the merchant's own (自定义透传信息), given back by the history. 1 to 4096 characters. Example: `"session-1"`."""


@frozen(kw_only=True)
class ComplaintClickMessage:
    """What the user clicked on (用户点击回复消息)."""

    message_content: dict[str, Any] | None = None
    """The message that the click sent (回复的消息内容), such as `content`."""
    action_id: str | None = None
    """The merchant's number of the action (动作id). Example: `"manual"`."""
    clicked_log_id: str | None = None
    """Number of the entry whose message was clicked on (被点击的操作流水号). Example: `"300285320210322170000071078"`."""


@frozen(kw_only=True)
class ComplaintHistoryEntry:
    """Something that was said or done about a complaint (协商历史)."""

    log_id: str | None = None
    """Number of the entry (操作流水号). Example: `"300285320210322170000071077"`."""
    operator: str | None = None
    """Who it was (操作人), in words. Example: `"投诉人"`."""
    operate_time: dt.datetime | None = None
    """When it was (操作时间). Example: `"2015-05-20T13:29:35.120+08:00"`."""
    operate_type: ComplaintOperateType | str | None = None
    """What was done (操作类型). Example: `"USER_CREATE_COMPLAINT"`."""
    operate_details: str | None = None
    """What was said (操作内容). Example: `"已与用户电话沟通解决"`."""
    complaint_media_list: list[ComplaintMedia] | None = field(default=None, metadata=fields.body(one_or_many=True))
    """Files that came with it (操作资料列表)."""
    image_list: list[str] | None = None
    """URLs of images that came with it (图片凭证)."""
    user_appy_platform_service_reason: str | None = None
    """Why the user asked WeChat Pay to help (用户申请平台协助原因). Example: `"商家响应不及时"`."""
    user_appy_platform_service_reason_description: str | None = None
    """Why the user asked WeChat Pay to help, in more words (用户申请平台协助原因描述). Example: `"一直没有回复"`."""
    normal_message: ComplaintMessage | None = None
    """A message that is made of blocks (消息内容)."""
    click_message: ComplaintClickMessage | None = None
    """What the user clicked on (用户点击回复消息)."""


@frozen(kw_only=True)
class ComplaintHistory:
    """A page of what was said and done about a complaint."""

    data: list[ComplaintHistoryEntry] | None = None
    """What was said and done (投诉协商历史). The items are told apart by `log_id`."""
    limit: int | None = None
    """How many the page has at most (分页大小). Example: `5`."""
    offset: int | None = None
    """How many were left out before the page begins (分页开始位置). Example: `0`."""
    total_count: int | None = None
    """How many there are in all (总条数); with the first page only, whose `offset` is 0. Example: `1000`."""


@frozen(kw_only=True)
class ResponseMiniProgram:
    """A page of a mini program that the answer leads to (跳转小程序信息)."""

    appid: str = field(metadata=fields.body(min_length=1))
    """App ID of the mini program (跳转小程序APPID). At least 1 character. Example: `"wxd678efh567hg6787"`."""
    path: str = field(metadata=fields.body(min_length=1))
    """Page of the mini program (跳转小程序页面PATH). At least 1 character. Example: `"pages/order"`."""
    text: str = field(metadata=fields.body(min_length=1))
    """Name of the page (跳转小程序页面名称). At least 1 character. Example: `"查看订单"`."""


@frozen(kw_only=True)
class ImmediateResponseAnswer:
    """The message that was sent."""

    log_id: str | None = None
    """Number of the entry in the history (操作流水号). Example: `"300285320210322170000071077"`."""


@frozen(kw_only=True)
class ComplaintNotification:
    """What happened to a complaint (投诉通知参数)."""

    complaint_id: str
    """Number of the complaint (投诉单号). Example: `"200201820200101080076610000"`."""
    action_type: ComplaintActionType | str
    """What happened to a complaint (动作类型). Example: `"CREATE_COMPLAINT"`."""


@frozen(kw_only=True)
class CompleteRequest(Request[None]):
    """A call of `merchant_service.complaints_v2.complete`."""

    complaint_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    complainted_mchid: str = field(metadata=fields.body(min_length=1, max_length=64))

    operation = Operation(
        id="merchant_service.complaints_v2.complete",
        method="POST",
        path="/v3/merchant-service/complaints-v2/{complaint_id}/complete",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        outcome="merchant_service.complaints_v2.query_by_complaint_id",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ListRequest(Request[ComplaintList]):
    """A call of `merchant_service.complaints_v2.list`."""

    limit: int | None = field(default=None, metadata=fields.query(minimum=1, maximum=50))
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))
    begin_date: dt.date = field(metadata=fields.query())
    end_date: dt.date = field(metadata=fields.query())
    complainted_mchid: str | None = field(default=None, metadata=fields.query(min_length=1, max_length=64))

    operation = Operation(
        id="merchant_service.complaints_v2.list",
        method="GET",
        path="/v3/merchant-service/complaints-v2",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ComplaintList},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class NegotiationHistorysRequest(Request[ComplaintHistory]):
    """A call of `merchant_service.complaints_v2.negotiation_historys`."""

    complaint_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    limit: int | None = field(default=None, metadata=fields.query(minimum=1, maximum=300))
    offset: int | None = field(default=None, metadata=fields.query(minimum=0))

    operation = Operation(
        id="merchant_service.complaints_v2.negotiation_historys",
        method="GET",
        path="/v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ComplaintHistory},
        pages=Pages(offset="offset", limit="limit", items="data", total="total_count"),
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class QueryByComplaintIdRequest(Request[Complaint]):
    """A call of `merchant_service.complaints_v2.query_by_complaint_id`."""

    complaint_id: str = field(metadata=fields.path(min_length=1, max_length=64))

    operation = Operation(
        id="merchant_service.complaints_v2.query_by_complaint_id",
        method="GET",
        path="/v3/merchant-service/complaints-v2/{complaint_id}",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: Complaint},
        echoed={"complaint_id": "complaint_id"},
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ResponseRequest(Request[None]):
    """A call of `merchant_service.complaints_v2.response`."""

    complaint_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    complainted_mchid: str = field(metadata=fields.body(min_length=1, max_length=64))
    response_content: str = field(metadata=fields.body(min_length=1, max_length=500))
    response_images: list[str] | None = field(
        default=None, metadata=fields.body(max_items=4, items=fields.items(min_length=1))
    )
    jump_url: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=512))
    jump_url_text: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=10))
    mini_program_jump_info: ResponseMiniProgram | None = None

    operation = Operation(
        id="merchant_service.complaints_v2.response",
        method="POST",
        path="/v3/merchant-service/complaints-v2/{complaint_id}/response",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        outcome="merchant_service.complaints_v2.negotiation_historys",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ResponseImmediateServiceRequest(Request[ImmediateResponseAnswer]):
    """A call of `merchant_service.complaints_v2.response_immediate_service`."""

    complaint_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    complainted_mchid: str = field(metadata=fields.body(min_length=1, max_length=64))
    message: ComplaintMessage
    idempotent_id: str = field(metadata=fields.body(min_length=1, max_length=128))

    operation = Operation(
        id="merchant_service.complaints_v2.response_immediate_service",
        method="POST",
        path="/v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={200: ImmediateResponseAnswer},
        merchant_number="idempotent_id",
        outcome="merchant_service.complaints_v2.negotiation_historys",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class UpdateRefundProgressRequest(Request[None]):
    """A call of `merchant_service.complaints_v2.update_refund_progress`."""

    complaint_id: str = field(metadata=fields.path(min_length=1, max_length=64))
    action: RefundProgressAction | str
    launch_refund_day: int | None = field(default=None, metadata=fields.body(minimum=0))
    reject_reason: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=200))
    reject_media_list: list[str] | None = field(
        default=None, metadata=fields.body(max_items=4, items=fields.items(min_length=1))
    )
    remark: str | None = field(default=None, metadata=fields.body(min_length=1, max_length=200))

    operation = Operation(
        id="merchant_service.complaints_v2.update_refund_progress",
        method="POST",
        path="/v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress",
        server="https://api.mch.weixin.qq.com/",
        standby=("https://api2.mch.weixin.qq.com/",),
        answers={204: None},
        outcome="merchant_service.complaints_v2.negotiation_historys",
        errors=ErrorCodes("..errors", __package__),
    )


@frozen(kw_only=True)
class ComplaintCreateEvent(Event[ComplaintNotification]):
    """A user complains, or does so again (产生新投诉).

    Comes to the URL that `merchant_service.complaint_notifications` has. Query the complaint by its number: the
    event says no more than that something happened.

    Event type: `COMPLAINT.CREATE`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012289719
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012076174
    """

    original_types = ("complaint",)
    resource: ComplaintNotification
    """What happened to a complaint (投诉通知参数)."""


@frozen(kw_only=True)
class ComplaintStateChangeEvent(Event[ComplaintNotification]):
    """Something was said or done about a complaint (投诉状态变化).

    Comes to the URL that `merchant_service.complaint_notifications` has. Query the complaint by its number: the
    event says no more than what happened.

    Event type: `COMPLAINT.STATE_CHANGE`.
    Source: https://pay.weixin.qq.com/doc/v3/merchant/4012289719
    Source: https://pay.weixin.qq.com/doc/v3/partner/4012076174
    """

    original_types = ("complaint",)
    resource: ComplaintNotification
    """What happened to a complaint (投诉通知参数)."""


class MerchantServiceComplaintsV2Resource(Resource):
    """Complaints.

    Complaints of users about payments (消费者投诉): read them, answer them, and say what became of them. Service
    providers and the like see those about their sub-merchants.

    Reached as `client.merchant_service.complaints_v2`.
    """

    __slots__ = ()

    def complete(
        self,
        complaint_id: str,
        *,
        complainted_mchid: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Say that a complaint is settled (反馈处理完成).

        Says that the merchant has done what there is to be done; the user is asked whether it is so, and may
        complain again. `query_by_complaint_id` then tells the state PROCESSED.

        Rate limit: 1,500 calls a minute.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-09-01.

        `POST /v3/merchant-service/complaints-v2/{complaint_id}/complete` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012467255
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012467217

        Args:
            complaint_id: Number of the complaint (投诉单号). 1 to 64 characters. Example:
                `"200201820200101080076610000"`.
            complainted_mchid: Number of the merchant that is complained of (被诉商户号), as the complaint has it. 1 to
                64 characters. Example: `"1900012181"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            CompleteRequest(complaint_id=complaint_id, complainted_mchid=complainted_mchid), base_uri, timeout, retries
        )

    def list(
        self,
        *,
        limit: int | None = None,
        offset: int | None = None,
        begin_date: dt.date,
        end_date: dt.date,
        complainted_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ComplaintList:
        """List the complaints of some days (查询投诉单列表).

        Lists complaints made within at most 30 days, in pages; with the first, `total_count` tells how many there
        are. Of each, it says what `query_by_complaint_id` says.

        Rate limit: 200 calls a minute.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-09-02.

        `GET /v3/merchant-service/complaints-v2` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012533431
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012691285

        Args:
            limit: How many complaints one page has at most (分页大小); 10 where it is left out. 1 to 50. Example:
                `5`.
            offset: How many to leave out before the page begins (分页开始位置); none where it is left out. At least 0.
                Example: `0`.
            begin_date: First day (开始日期), in Beijing. Example: `"2015-05-01"`.
            end_date: Last day (结束日期), in Beijing; at most 30 days after the first. Example: `"2015-05-20"`.
            complainted_mchid: Number of the merchant that is complained of (被诉商户号), where only those about it are
                asked for. 1 to 64 characters. Example: `"1900012181"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The complaints.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ListRequest(
                limit=limit,
                offset=offset,
                begin_date=begin_date,
                end_date=end_date,
                complainted_mchid=complainted_mchid,
            ),
            base_uri,
            timeout,
            retries,
        )

    def iterate(
        self,
        *,
        limit: int | None = None,
        offset: int = 0,
        begin_date: dt.date,
        end_date: dt.date,
        complainted_mchid: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[Complaint]:
        """Give the items of all pages of `list`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `list`, when a page is fetched.
        """
        return self._iterate(
            ListRequest(
                limit=limit,
                offset=offset,
                begin_date=begin_date,
                end_date=end_date,
                complainted_mchid=complainted_mchid,
            ),
            base_uri,
            timeout,
            retries,
        )

    def negotiation_historys(
        self,
        complaint_id: str,
        *,
        limit: int | None = None,
        offset: int | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ComplaintHistory:
        """List what was said and done about a complaint (查询投诉协商历史).

        Lists what the user, the merchant and WeChat Pay said and did, in pages; with the first, `total_count`
        tells how much there is.

        Rate limit: 200 calls a minute.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-08-28.

        `GET /v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012533439
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012691802

        Args:
            complaint_id: Number of the complaint (投诉单号). 1 to 64 characters. Example:
                `"200201820200101080076610000"`.
            limit: How many entries one page has at most (分页大小). 1 to 300. Example: `50`.
            offset: How many to leave out before the page begins (分页开始位置); none where it is left out. At least 0.
                Example: `0`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The history.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            NegotiationHistorysRequest(complaint_id=complaint_id, limit=limit, offset=offset),
            base_uri,
            timeout,
            retries,
        )

    def iterate_negotiation_historys(
        self,
        complaint_id: str,
        *,
        limit: int | None = None,
        offset: int = 0,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Iterator[ComplaintHistoryEntry]:
        """Give the items of all pages of `negotiation_historys`, whose arguments it takes, one after the other.

        It begins at `offset`, and fetches a page of at most `limit` items, retried as any call, when its first
        item is asked for, until the gateway says that there are no more or gives an empty page.

        Raises:
            DecodeError: The gateway gives a page again that it gave before.
            WxPayError: As of `negotiation_historys`, when a page is fetched.
        """
        return self._iterate(
            NegotiationHistorysRequest(complaint_id=complaint_id, limit=limit, offset=offset),
            base_uri,
            timeout,
            retries,
        )

    def query_by_complaint_id(
        self,
        complaint_id: str,
        *,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> Complaint:
        """Query one complaint (查询投诉单详情).

        Tells what the user complains of, about which orders, and how the complaint stands.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-08-28.

        `GET /v3/merchant-service/complaints-v2/{complaint_id}` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012533436
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012691648

        Args:
            complaint_id: Number of the complaint (投诉单号). 1 to 64 characters. Example:
                `"200201820200101080076610000"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The complaint as it stands now.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(QueryByComplaintIdRequest(complaint_id=complaint_id), base_uri, timeout, retries)

    def response(
        self,
        complaint_id: str,
        *,
        complainted_mchid: str,
        response_content: str,
        response_images: builtins.list[str] | None = None,
        jump_url: str | None = None,
        jump_url_text: str | None = None,
        mini_program_jump_info: ResponseMiniProgram | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Answer the user (提交回复).

        Says something to the user who complains. The first answer makes the complaint PROCESSING; it does not end
        it. Each call is another answer: `negotiation_historys` tells whether one whose result was lost arrived.

        Rate limit: 60 calls a minute.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-09-01.

        `POST /v3/merchant-service/complaints-v2/{complaint_id}/response` on https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012467254
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012467213

        Args:
            complaint_id: Number of the complaint (投诉单号). 1 to 64 characters. Example:
                `"200201820200101080076610000"`.
            complainted_mchid: Number of the merchant that is complained of (被诉商户号), as the complaint has it. 1 to
                64 characters. Example: `"1900012181"`.
            response_content: The answer (回复内容); the user reads it. 1 to 500 characters. Example: `"已与用户沟通解决"`.
            response_images: Images (回复图片), by the `media_id` of `merchant_service.images.upload`. At most 4
                items. Each item: at least 1 character.
            jump_url: URL of a link below the answer (跳转链接), such as that of the order; https. WeChat Pay has to
                grant it. 1 to 512 characters. Example: `"https://www.xxx.com/notify"`.
            jump_url_text: Words of the link (跳转链接文案); they and its URL come together. 1 to 10 characters.
                Example: `"查看订单详情"`.
            mini_program_jump_info: A page of a mini program that the answer leads to (跳转小程序信息).
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            ResponseRequest(
                complaint_id=complaint_id,
                complainted_mchid=complainted_mchid,
                response_content=response_content,
                response_images=response_images,
                jump_url=jump_url,
                jump_url_text=jump_url_text,
                mini_program_jump_info=mini_program_jump_info,
            ),
            base_uri,
            timeout,
            retries,
        )

    def response_immediate_service(
        self,
        complaint_id: str,
        *,
        complainted_mchid: str,
        message: ComplaintMessage,
        idempotent_id: str,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> ImmediateResponseAnswer:
        """Answer a user who is to be served at once (回复需要即时服务的投诉单).

        As `response`, of complaints whose `need_immediate_service` is set: a message of texts, images, links,
        questions and buttons. The first answer makes the complaint PROCESSING. The same `idempotent_id` sends it
        once, however often it is asked for.

        For: direct merchants (直连商户), service providers (服务商).

        The vendor's page was last changed on 2026-01-22.

        `POST /v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4017151596
        Source: https://pay.weixin.qq.com/doc/v3/partner/4017151726

        Args:
            complaint_id: Number of the complaint (投诉单号). 1 to 64 characters. Example:
                `"200201820200101080076610000"`.
            complainted_mchid: Number of the merchant that is complained of (被诉商户号), as the complaint has it. 1 to
                64 characters. Example: `"1900012181"`.
            message: A message that is made of blocks (消息内容).
            idempotent_id: The merchant's number of the message (幂等ID), such as a UUID. 1 to 128 characters.
                Example: `"550e8400-e29b-41d4-a716-446655440000"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Returns:
            The message is sent.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        return self._call(
            ResponseImmediateServiceRequest(
                complaint_id=complaint_id,
                complainted_mchid=complainted_mchid,
                message=message,
                idempotent_id=idempotent_id,
            ),
            base_uri,
            timeout,
            retries,
        )

    def update_refund_progress(
        self,
        complaint_id: str,
        *,
        action: RefundProgressAction | str,
        launch_refund_day: int | None = None,
        reject_reason: str | None = None,
        reject_media_list: builtins.list[str] | None = None,
        remark: str | None = None,
        base_uri: str | None = None,
        timeout: Timeout | None = None,
        retries: RetryPolicy | None = None,
    ) -> None:
        """Grant or refuse the refund that a complaint asks for (更新退款审批结果).

        Of complaints whose `problem_type` is REFUND: tells the user whether the merchant refunds. It moves no
        money: a refund that is granted still has to be asked for, by `refund.domestic.refunds.create`. The
        complaint becomes PROCESSED once the refund has arrived, or at once where it is refused.

        For: direct merchants (直连商户), service providers (服务商), channel partners (渠道商), institutions (从业机构).

        The vendor's page was last changed on 2025-09-01.

        `POST /v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress` on
        https://api.mch.weixin.qq.com/
        Source: https://pay.weixin.qq.com/doc/v3/merchant/4012467256
        Source: https://pay.weixin.qq.com/doc/v3/partner/4012467218

        Args:
            complaint_id: Number of the complaint (投诉单号). 1 to 64 characters. Example:
                `"200201820200101080076610000"`.
            action: Whether a refund is granted (审批动作). Example: `"APPROVE"`.
            launch_refund_day: Within how many working days the refund is asked for (预计发起退款时间), where it is
                granted; 0 is today. At least 0. Example: `3`.
            reject_reason: Why it is refused (拒绝退款原因), where it is. 1 to 200 characters. Example: `"拒绝退款"`.
            reject_media_list: Images that show why it is refused (拒绝退款的举证图片列表), by the `media_id` of
                `merchant_service.images.upload`. At most 4 items. Each item: at least 1 character.
            remark: What WeChat Pay should know (备注). 1 to 200 characters. Example: `"已处理完成"`.
            base_uri: Access point instead of the specification's, such as `AccessPoint.MAIN_HK`.
            timeout: Seconds to wait for the connection and for each read; the client's where not given.
            retries: How often, how soon and for how long it is retried; the client's where not given.

        Raises:
            RequestError: A parameter is not as described here; nothing was sent.
            BadRequestError: INVALID_REQUEST.
            PermissionDeniedError: NO_AUTH.
            NotFoundError: RESOURCE_NOT_EXISTS.
            APIError: Another code, such as those that most operations have.
            OutcomeUnknownError: It was sent and no answer came.
            WxPayError: Anything else: no answer, an unverified one, or one that is not as described here.
        """
        self._call(
            UpdateRefundProgressRequest(
                complaint_id=complaint_id,
                action=action,
                launch_refund_day=launch_refund_day,
                reject_reason=reject_reason,
                reject_media_list=reject_media_list,
                remark=remark,
            ),
            base_uri,
            timeout,
            retries,
        )
